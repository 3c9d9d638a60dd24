"""The workshop: modelling, light, rendering and painting tools that every scene shares."""
