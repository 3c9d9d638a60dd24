"""A three-quarter head that faces the viewer's left, one room a feature.

All rooms share the head's own coordinates: eye line y 285, chin y 459, crown about y 95, midline x 470.
"""
