"""Script files as they lie on the disk → trees of nodes with places, with every trap of YAML disarmed and reported."""
