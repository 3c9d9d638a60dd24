"""The small typed language of conditions: lexer, parser, checker, evaluator, printer and explainer.

Nothing in it is ever run as Python; every name in it is declared by the story.
"""
