"""Models: the weights of a language, out of an installed distribution such as sayso-model-en."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sayso.errors import ModelError
from sayso.extraction.tagger.encoders import open_encoder
from sayso.extraction.tagger.heads import Heads, load_heads
from sayso.extraction.tagger.settings import Settings, load_settings

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

ENTRY_POINTS = "sayso.models"
FILES = ("encoder.onnx", "heads.npz", "tokenizer.json", "settings.json")


class Model(NamedTuple):
    """A tagger's parts; ``name`` tells the weights apart, as in "en-1:3f2a90c1"."""

    name: str
    tokenizer: Tokenizer
    encoder: InferenceSession
    heads: Heads
    settings: Settings


@lru_cache(maxsize=4)
def installed_model(language: str = "en") -> Model:
    """The installed model of ``language``, loaded once a process.

    A distribution offers a model by an entry point of the group "sayso.models" that is called
    like the language and names a function that returns the folder of its files.

    Raises:
        ModelError: there is none, or its files are missing or damaged.
    """
    return open_model(_installed_folder(language), language)


def installed_name(language: str = "en") -> str:
    """The name of the installed model of ``language``, without loading it.

    Raises:
        ModelError: there is none, or its files are missing or damaged.
    """
    folder = _installed_folder(language)
    try:
        return _name(folder, language, load_settings(folder / "settings.json"))
    except Exception as error:
        raise _damaged(folder, language, error) from error


def _installed_folder(language: str) -> Path:
    """Where the files of the installed model of ``language`` lie."""
    for entry in entry_points(group=ENTRY_POINTS, name=language):
        folder: Path = entry.load()()
        return folder
    raise ModelError(
        f"no model of the language {language!r} is installed: pip install sayso-model-{language}"
    )


def open_model(folder: Path, language: str) -> Model:
    """The model whose files lie in ``folder``.

    Raises:
        ModelError: a file is missing or damaged.
    """
    from tokenizers import Tokenizer

    try:
        settings = load_settings(folder / "settings.json")
        name = _name(folder, language, settings)
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        heads = load_heads(folder / "heads.npz")
        encoder = open_encoder(folder / "encoder.onnx")
    except Exception as error:  # tokenizers and onnxruntime raise bare exceptions
        raise _damaged(folder, language, error) from error
    return Model(name, tokenizer, encoder, heads, settings)


def _name(folder: Path, language: str, settings: Settings) -> str:
    return f"{language}-{settings.version}:{digest_of(folder)}"


def _damaged(folder: Path, language: str, error: Exception) -> ModelError:
    reason = f"the model cannot be loaded ({error}); install sayso-model-{language} again"
    return ModelError(f"{folder}: {reason}")


def digest_of(folder: Path) -> str:
    """The first eight hexadecimal digits of the SHA-256 of the model's files."""
    digest = hashlib.sha256()
    for name in FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:8]
