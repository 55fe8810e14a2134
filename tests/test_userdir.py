"""Where the user's configuration lies on each system."""

import os
import sys

import pytest

from notelint.userdir import user_folder

PLACES = {
    ("linux", "/etc/mine", "/home/fiji"): "/etc/mine/notelint/facts",
    ("linux", "", "/home/fiji"): "/home/fiji/.config/notelint/facts",
    ("linux", "relative", "/home/fiji"): "/home/fiji/.config/notelint/facts",
    ("freebsd14", "", "/home/fiji"): "/home/fiji/.config/notelint/facts",
    ("linux", "", "nowhere"): None,
    ("darwin", "/etc/mine", "/Users/fiji"): "/Users/fiji/Library/Application Support/notelint/facts",
}


@pytest.mark.skipif(os.name == "nt", reason="paths of another system")
@pytest.mark.parametrize(("system", "place"), PLACES.items())
def test_the_folder_of_a_system(system: tuple[str, str, str], place: str | None, monkeypatch) -> None:
    platform, configuration, home = system
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("XDG_CONFIG_HOME", configuration)
    monkeypatch.setenv("HOME", home)
    assert user_folder("facts") == place


def test_the_folder_on_windows(monkeypatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", os.path.abspath("roaming"))
    assert user_folder("facts") == os.path.join(os.path.abspath("roaming"), "notelint", "facts")
    monkeypatch.delenv("APPDATA")
    assert user_folder("facts") is None
