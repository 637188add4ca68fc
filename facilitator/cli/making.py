"""Makes an instance, or completes one: folder, secret, certificate authority, tables, first administrator."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.cli.context import CliContext
from facilitator.cli.failures import Failure
from facilitator.cli.private import make_folder, read_json, write_private_json
from facilitator.domain.people.powers import Role
from facilitator.domain.words import N_
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.read import StaffList
from facilitator.storage.migrating import at_newest, upgrade
from facilitator.storage.pairs import finish_pair, replace_pair
from facilitator.wire.secret_key import secret_key

ADMINISTRATOR = N_("管理员")


@dataclass(frozen=True)
class Made:
    """`one_time_password` is there until it was used; `new` says whether this call made the instance."""

    new: bool
    administrator: str
    one_time_password: str | None


def make_instance(context: CliContext) -> Made:
    """Everything that is missing, nothing that is there. May be called at every start."""
    folder = context.folder
    new = not folder.secret.exists()
    make_folder(folder.root)
    make_folder(folder.files)
    secret_key(folder.root)
    _make_authority(context)
    if not at_newest(context.settings.database_url):
        upgrade(context.settings.database_url)
    return Made(new, ADMINISTRATOR, _one_time_password(context))


def _make_authority(context: CliContext) -> None:
    """Key and certificate come together: one without the other would be trusted and could certify nobody."""
    folder = context.folder
    finish_pair(folder.authority_key, folder.authority_certificate)
    if folder.authority_key.exists() and folder.authority_certificate.exists():
        return
    if folder.authority_key.exists() or folder.authority_certificate.exists():
        raise Failure(
            N_("社区证书机构只剩下一半：“{folder}”里的证书和私钥要成对。").format(folder=folder.root),
            N_("请从备份里找回 {key} 和 {certificate}。").format(
                key=folder.authority_key.name, certificate=folder.authority_certificate.name
            ),
        )
    made = context.functions.make_authority(context.settings)
    replace_pair(folder.authority_key, folder.authority_certificate, made)


def _one_time_password(context: CliContext) -> str | None:
    """Kept in a private file from the moment it is drawn until somebody has chosen an own password."""
    one_time = context.folder.one_time
    with context.application() as application:
        staff = application.door.ask(SYSTEM, StaffList())
        if not staff:
            added = application.door.do(SYSTEM, AddStaff(ADMINISTRATOR, (Role.ADMINISTRATOR,))).result
            write_private_json(one_time, {"name": ADMINISTRATOR, "one_time_password": added.one_time_password})
            return str(added.one_time_password)
    waiting = {member.name for member in staff if member.must_change}
    kept = read_json(one_time)
    if kept.get("name") in waiting:
        return str(kept["one_time_password"])
    one_time.unlink(missing_ok=True)
    return None
