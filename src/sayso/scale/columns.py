"""Columns: the Arrow types of values of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import inspect

if TYPE_CHECKING:
    import pyarrow as pa


def columns_of(kind: type[msgspec.Struct]) -> list[pa.Field]:
    """A column for each field of a struct, called as in its JSON."""
    return _fields(inspect.type_info(kind))


def lists_of(kind: type[msgspec.Struct]) -> dict[str, type[msgspec.Struct]]:
    """The fields of a struct that hold structs, in order, and the type of those."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return {
        field.name: each.item_type.cls
        for field in info.fields
        for each in _options(field.type)
        if isinstance(each, inspect.VarTupleType) and isinstance(each.item_type, inspect.StructType)
    }


def _fields(kind: inspect.Type) -> list[pa.Field]:
    import pyarrow as pa

    assert isinstance(kind, inspect.StructType)
    return [
        pa.field(field.encode_name, _arrow_type(field.type), nullable=_has_none(field.type))
        for field in kind.fields
    ]


def _arrow_type(kind: inspect.Type) -> pa.DataType:
    """The Arrow type of a type: spans are lists of two, tuples lists, structs structs."""
    import pyarrow as pa

    (kind, *_) = (each for each in _options(kind) if not isinstance(each, inspect.NoneType))
    match kind:
        case inspect.StructType(array_like=True, fields=fields):
            return pa.list_(_arrow_type(fields[0].type), len(fields))
        case inspect.VarTupleType(item_type=item) | inspect.TupleType(item_types=(item, *_)):
            return pa.list_(_arrow_type(item))
        case inspect.StructType():
            return pa.struct(_fields(kind))
        case inspect.IntType():
            return pa.int64()
        case inspect.FloatType():
            return pa.float64()
    return pa.string()


def _has_none(kind: inspect.Type) -> bool:
    return any(isinstance(each, inspect.NoneType) for each in _options(kind))


def _options(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    return kind.types if isinstance(kind, inspect.UnionType) else (kind,)
