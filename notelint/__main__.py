"""python -m notelint"""

import sys

from notelint.cli import main

if __name__ == "__main__":
    sys.exit(main())
