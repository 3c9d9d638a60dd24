"""Where the full fonts come from.

Owns the packages, their versions, and fetching them with their registries' own clients into a folder that is kept
between builds. Must not know what is made of the fonts.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """A package that carries a font: `client` is npm or apt; `folder` is where it is unpacked."""

    client: str
    name: str
    version: str

    @property
    def folder(self) -> str:
        return f"{self.name.replace('@', '').replace('/', '-')}-{self.version}"


NOTO_SERIF = Package("npm", "@expo-google-fonts/noto-serif-sc", "0.4.3")
NOTO_SANS = Package("npm", "@expo-google-fonts/noto-sans-sc", "0.4.3")
MA_SHAN = Package("npm", "@expo-google-fonts/ma-shan-zheng", "0.4.3")
GARAMOND = Package("npm", "@expo-google-fonts/eb-garamond", "0.4.3")
LONG_CANG = Package("npm", "@fontsource/long-cang", "5.3.0")
WENKAI = Package("apt", "fonts-lxgw-wenkai", "1.250+repack-1")


def store() -> Path:
    """The folder of unpacked packages; the variable FONT_SOURCES names another one."""
    return Path(os.environ.get("FONT_SOURCES") or Path(tempfile.gettempdir()) / "font-sources")


def unpacked(package: Package) -> Path:
    """The package's unpacked folder, fetched when it isn't there. SystemExit when its client is missing or fails."""
    folder = store() / package.folder
    if folder.exists():
        return folder
    if shutil.which("npm" if package.client == "npm" else "apt-get") is None:
        raise SystemExit(f"{package.name} {package.version} is needed: install {package.client}, or put it at {folder}")
    store().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=store()) as work:
        unpack = Path(work) / "unpacked"
        unpack.mkdir()
        if package.client == "npm":
            run("npm", "pack", "--silent", f"{package.name}@{package.version}", at=work)
            run("tar", "xzf", next(Path(work).glob("*.tgz")).name, "-C", "unpacked", at=work)
        else:
            run("apt-get", "download", f"{package.name}={package.version}", at=work)
            run("dpkg", "-x", next(Path(work).glob("*.deb")).name, "unpacked", at=work)
        unpack.rename(folder)
    return folder


def run(*command: str, at: str) -> None:
    """Run a client in a folder; SystemExit with its words when it fails."""
    done = subprocess.run(command, cwd=at, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr.strip()}")
