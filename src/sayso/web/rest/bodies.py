"""Bodies: what programs send, checked before anything is done with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool

from sayso.model import AttributionType, Certainty, Evidence, Polarity, Quote, Verdict
from sayso.reading import Metadata
from sayso.web.inputs import Given

Line = Annotated[str, Field(max_length=1000)]
Offset = Annotated[int, Field(ge=0, le=2**31)]
Spans = Annotated[list[tuple[Offset, Offset]], Field(max_length=50)]


class Reading(BaseModel):
    """A text (plain or HTML) or a web address to be read, and what is known of it."""

    model_config = ConfigDict(extra="forbid")

    text: str = ""
    url: Line | None = None
    fetch: StrictBool = Field(default=False, description="Fetch `url` and read what is there.")
    title: Line | None = None
    outlet: Line | None = None
    published: Line | None = Field(default=None, description="ISO 8601, a day or a time.")

    def as_given(self) -> Given:
        """The same as the reader takes it.

        Raises:
            UsageError: there is nothing to read, or two things, or the day is none.
        """
        metadata = Metadata(
            title=self.title,
            url=None if self.fetch else self.url,
            outlet=self.outlet,
            published=self.published,
        )
        address = self.url if self.fetch and self.url else ""
        return Given(text=self.text, address=address, metadata=metadata)


class Amended(BaseModel):
    """The values that are right, by the contract's names, where they differ."""

    model_config = ConfigDict(extra="forbid")

    quote: Quote | None = None
    type: AttributionType | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    evidence: Evidence | None = None
    negated: StrictBool | None = None


class Word(BaseModel):
    """A person's word on an attribution; "amended" says what is right."""

    model_config = ConfigDict(extra="forbid")

    verdict: Verdict
    reviewer: Annotated[str, Field(min_length=1, max_length=100)]
    note: Annotated[str, Field(max_length=2000)] | None = None
    spans: dict[Literal["source", "cue", "content"], Spans] = {}
    fields: Amended = Amended()
