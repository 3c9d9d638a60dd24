"""Words on a line: markup, the rules of Chinese and Latin line breaking, paging and the typewriter's timing.

Pure: widths come from whoever has the fonts (`style.Measure`). Must not import pygame or any other package of the game.
"""
