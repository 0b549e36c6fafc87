"""The command line: one command a file; parse arguments, call one function, choose a renderer."""
