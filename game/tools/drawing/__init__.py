"""Pictures that tools draw by themselves, as SVG: paper, ink, and no network."""
