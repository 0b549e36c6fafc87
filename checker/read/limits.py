"""How much an input may ask for. Real reports stay far below; whatever goes beyond is refused."""

from __future__ import annotations

MIB = 1024 * 1024

# bytes of a file as it lies on the disk
TEXT_BYTES = 4 * MIB
FILE_BYTES = 64 * MIB
ARCHIVE_BYTES = 512 * MIB  # its members are inputs of their own

# inside a container: one part, all parts together, their number, expanded to packed
PART_BYTES = 32 * MIB
EXPANDED_BYTES = 1024 * MIB
MEMBERS = 5000
RATIO = 100
RATIO_FLOOR = 4 * MIB  # small parts may compress as well as they like

# inside a document
PAGES = 500
DEPTH = 200  # elements within elements
CHARACTERS = 2_000_000  # of the text read out

# of the process that parses
SECONDS = 30  # one file
OFFICE_SECONDS = 90  # one conversion by LibreOffice, its start included
MEMORY_BYTES = 1024 * MIB  # address space, where the system can limit it
OFFICE_MEMORY_BYTES = 4096 * MIB
FILES_PER_WORKER = 200  # then a fresh one, so that no leak adds up
