"""The words sayso uses, as frozen types. Nothing here knows the rest of the package."""

from sayso.model.attributions import (
    Attribution,
    AttributionType,
    Certainty,
    Denial,
    Evidence,
    Polarity,
    Quote,
    Via,
    ViaKind,
    attribution_id,
)
from sayso.model.credits import Credit, CreditKind, Notice, NoticeKind
from sayso.model.documents import Document, Zone, ZoneKind, document_id
from sayso.model.echoes import Echo, EchoStance
from sayso.model.failures import Failure
from sayso.model.records import SCHEMA_VERSION, Record
from sayso.model.reviews import Anchor, Review, Verdict
from sayso.model.sources import Source, SourceKind
from sayso.model.spans import Span, hull
from sayso.model.subjects import (
    Actor,
    ActorKind,
    Blame,
    Casualties,
    CasualtyOutcome,
    Conflict,
    ConflictKind,
    ConflictValue,
    Event,
    EventDate,
    EventStatus,
    Label,
    LabelStance,
    Party,
    Relation,
)

__all__ = [
    "SCHEMA_VERSION",
    "Actor",
    "ActorKind",
    "Anchor",
    "Attribution",
    "AttributionType",
    "Blame",
    "Casualties",
    "CasualtyOutcome",
    "Certainty",
    "Conflict",
    "ConflictKind",
    "ConflictValue",
    "Credit",
    "CreditKind",
    "Denial",
    "Document",
    "Echo",
    "EchoStance",
    "Event",
    "EventDate",
    "EventStatus",
    "Evidence",
    "Failure",
    "Label",
    "LabelStance",
    "Notice",
    "NoticeKind",
    "Party",
    "Polarity",
    "Quote",
    "Record",
    "Relation",
    "Review",
    "Source",
    "SourceKind",
    "Span",
    "Verdict",
    "Via",
    "ViaKind",
    "Zone",
    "ZoneKind",
    "attribution_id",
    "document_id",
    "hull",
]
