"""Who denies: bodies and those who speak for them as one, who denies and not who tells of it."""

from __future__ import annotations

from msgspec.structs import replace

from sayso.linking import link
from sayso.model import Record, Via
from sayso.model.stories import Root, Story, StoryDenial
from tests.unit.linking.pages import Said, make_page

SALE = "the sale of the harbour to the Vorr family was agreed in spring"


def denied(who: str, kind: str = "named_organisation", **more: str) -> Said:
    """Somebody's denial of the sale."""
    return Said(SALE, who, kind, cue="denied", polarity="-", **more)  # type: ignore[arg-type]


def with_role(page: Record, role: str) -> Record:
    """The page with a role for everybody whom it quotes."""
    return replace(page, sources=tuple(replace(s, role=role) for s in page.sources or ()))


def denials(*pages: Record) -> list[tuple[StoryDenial, Root]]:
    story: Story = link(pages)
    roots = {root.id: root for root in story.roots}
    return [(denial, roots[denial.by]) for denial in story.denials]


def test_a_body_and_its_office_and_spokesman_deny_as_one() -> None:
    spokesman = with_role(
        make_page(denied("Jens Orrick", "named_person")), "a spokesman for the Harbour Board"
    )
    found = denials(make_page(denied("Harbour Board")), spokesman)
    assert [(root.name, len(denial.documents)) for denial, root in found] == [("Harbour Board", 2)]


def test_the_offices_of_one_person_deny_as_one() -> None:
    pages = make_page(denied("Governor Brannigan's office")), make_page(denied("Brannigan’s team"))
    assert len(denials(*pages)) == 1


def test_a_person_is_not_their_office() -> None:
    pages = (
        make_page(denied("Edda Brannigan", "named_person")),
        make_page(denied("Brannigan’s office")),
    )
    assert len(denials(*pages)) == 2


def test_the_head_of_a_body_speaks_for_it_who_issues_statements() -> None:
    chair = with_role(
        make_page(denied("Jens Orrick", "named_person")), "chairman of the Quay Union"
    )
    stated = replace(
        chair,
        attributions=tuple(
            replace(each, via=(Via(kind="statement"),)) for each in chair.attributions or ()
        ),
    )
    assert len(denials(make_page(denied("Quay Union")), chair)) == 2
    assert len(denials(make_page(denied("Quay Union")), stated)) == 1


def test_a_party_and_its_committee_deny_as_one() -> None:
    found = denials(
        make_page(denied("Heron Party")),
        make_page(denied("Heron National Committee"), Said("The quay was shut at noon")),
        make_page(denied("Lark Party"), Said("The quay was shut at one")),
    )
    assert sorted(root.name for _, root in found) == ["Heron National Committee", "Lark Party"]


def test_who_refuses_to_leave_does_not_decline_to_say() -> None:
    left = Said(
        "to leave the harbour office at noon", "the crew of Orrick", cue="refused", negated=True
    )
    said = left._replace(what="to comment on the harbour sale", who="Edda Brannigan")
    assert [root.name for _, root in denials(make_page(left, said))] == ["Edda Brannigan"]


def test_an_unnamed_spokeswoman_never_speaks_through_a_named_person() -> None:
    named = with_role(
        make_page(denied("Jens Orrick", "named_person")), "a spokesman for the Harbour Board"
    )
    unnamed = make_page(denied("a spokeswoman for the Harbour Board", "anonymous"))
    assert sorted(root.name or "" for _, root in denials(named, unnamed)) == ["", "Jens Orrick"]


def test_the_ministries_of_two_states_are_two() -> None:
    pages = (
        make_page(denied("French Foreign Ministry")),
        make_page(denied("South Korean Foreign Ministry")),
    )
    assert len(denials(*pages)) == 2


def test_who_denies_is_named_and_not_who_tells_of_it() -> None:
    page = make_page(
        Said(f"the mayor denied that {SALE}", "Edda Brannigan"), denied("Paul Fenn", "named_person")
    )
    outer, inner = page.attributions or ()
    page = replace(page, attributions=(outer, replace(inner, parent=outer.id)))
    assert [root.name for _, root in denials(page)] == ["Paul Fenn"]


def test_who_will_not_act_does_not_decline_to_say() -> None:
    page = make_page(
        Said(
            "to the blows of the crowd",
            "the guards",
            "anonymous",
            cue="refused to respond",
            negated=True,
            type="eventuality",
        )
    )
    assert denials(page) == []


def test_who_protests_denies_nothing() -> None:
    assert denials(make_page(denied("Harbour Board")._replace(cue="protested against"))) == []
