"""What repositories hand up: a read-only row with named columns, so that no floor above imports SQL."""

from typing import Any, TypeAlias

import sqlalchemy

Row: TypeAlias = sqlalchemy.Row[Any]
