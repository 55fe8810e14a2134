"""notelint new: a sample note, or a template, that passes."""

from notelint.commands.arguments import Parser
from notelint.commands.writing import write_new
from notelint.drafting import FORMS, draft, template
from notelint.language import known_language
from notelint.profile import PROFILES


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="notelint new",
        description="Writes a note to begin with: a sample with made-up values, or a template with holes {{ name }}.",
    )
    add = parser.add_argument
    add("--profile", required=True, metavar="NAME", help=f"what it is for: {', '.join(PROFILES)}")
    add("--language", default="en", metavar="CODE", help="its language: en (default), fr, …")
    add("--form", choices=FORMS, default="sent", help="as a mission sends it, or as the United Nations issues it")
    add("--template", action="store_true", help="a template, to be filled in by “notelint fill”")
    add("--output", metavar="FILE", help="write to this file, which must not be there yet")
    return parser


def main(arguments: list[str]) -> int:
    """Writes the note; 0."""
    options = make_parser().parse_args(arguments)
    known_language(options.language)
    make = template if options.template else draft
    write_new(make(options.profile, options.form, options.language), options.output)
    return 0
