"""Controls and parts that several screens are made of."""
