"""The installed model: its name, with and without its weights."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import ModelError
from sayso.extraction.tagger import models
from sayso.extraction.tagger.models import installed_model, installed_name


def test_the_name_is_that_of_the_loaded_model() -> None:
    assert installed_name() == installed_model().name


def test_without_a_model_there_is_no_name() -> None:
    with pytest.raises(ModelError, match="no model of the language 'xx' is installed"):
        installed_name("xx")


def test_a_model_whose_files_are_missing_has_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "_installed_folder", lambda _: tmp_path)
    with pytest.raises(ModelError, match="install sayso-model-en again"):
        installed_name()
