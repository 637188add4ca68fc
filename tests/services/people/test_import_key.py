"""people.import_key: an own certificate becomes the key to sign with; neither passphrase is kept anywhere."""

from __future__ import annotations

from facilitator.services.context import SYSTEM
from facilitator.services.people.import_key import ImportKey
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.read import MyKey
from facilitator.services.people.trust_authority import TrustAuthority
from facilitator.services.upload import Upload
from tests.factories.council import Council

FILE, SECRET, OWN = Upload("王建国.p12", b"a file"), "文件的口令", "路灯-院坝-月饼"


def test_imported_key_takes_the_place_of_the_one_before(council: Council) -> None:
    council.do(MakeKey("四个不相干的词"), council.chair)
    council.do(TrustAuthority(Upload("机构.cer", b"a licensed authority")), SYSTEM)

    made = council.do(ImportKey(FILE, SECRET, OWN), council.chair)

    (event,) = council.events("KeyImported")
    with council.world.database.reading() as store:
        key = store.staff.key_of(council.chair.id)
    assert key is not None and (event["key"], event["fingerprint"]) == (key.id, made.fingerprint)
    assert key.container.decode() == f"own key of 主持人 under {OWN}"
    assert key.certificate == b"certificate by a licensed authority"
    assert council.ask(MyKey(), council.chair) == council.world.clock.now()


def test_passphrases_are_told_to_nobody(council: Council) -> None:
    command = ImportKey(FILE, SECRET, OWN)
    council.do(command, council.chair)

    assert SECRET not in repr(command) and OWN not in repr(command)
    with council.world.database.reading() as store:
        assert not any(word in entry.body for entry in store.journal.entries() for word in (SECRET, OWN))
