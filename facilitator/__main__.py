"""The command `facilitator`, also as `python -m facilitator`."""

from __future__ import annotations


def main() -> None:
    from facilitator.app import functions
    from facilitator.cli.root import run

    run(functions())


if __name__ == "__main__":
    main()
