"""Every command of the script language: one file each, its parameters a dataclass, its manual page the docstring."""
