"""What repositories hand up: a read-only row with named columns; the floors above need no SQL library to speak of it."""

from typing import Any, TypeAlias

import sqlalchemy

Row: TypeAlias = sqlalchemy.Row[Any]
