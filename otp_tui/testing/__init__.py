"""For testers, a face of its own: lessons as snapshot tests, and a driver for tests in Python.

pytest finds it by its entry point. Nothing else in the program knows it; it speaks English, as
pytest does.
"""
