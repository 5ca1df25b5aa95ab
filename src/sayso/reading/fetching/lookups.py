"""Looking up a host's addresses within a deadline: the resolver itself knows none."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread

from sayso.reading.fetching.addresses import resolve
from sayso.reading.fetching.deadlines import Deadline

_SLICE_SECONDS = 0.5  # of waiting, after which it is seen whether the program is ending

Answer = list[str] | Exception


def look_up(host: str, port: int, deadline: Deadline, *, allow_private: bool) -> list[str]:
    """The checked addresses of ``host``, as ``resolve`` gives them, before the deadline.

    A resolver cannot be interrupted: the thread that waits for it is left behind, and ends with
    it or with the program.

    Raises:
        TimeoutError: the resolver did not answer in time.
        PrivateAddressError, OSError, UnicodeError: as ``resolve`` does.
    """
    answers: SimpleQueue[Answer] = SimpleQueue()
    Thread(target=_resolve_into, args=(answers, host, port, allow_private), daemon=True).start()
    while seconds := deadline.left():
        try:
            answer = answers.get(timeout=min(seconds, _SLICE_SECONDS))
        except Empty:
            continue
        if isinstance(answer, Exception):
            raise answer
        return answer
    raise TimeoutError("its name was not looked up in time")


def _resolve_into(answers: SimpleQueue[Answer], host: str, port: int, allow_private: bool) -> None:
    try:
        answers.put(resolve(host, port, allow_private=allow_private))
    except Exception as error:  # told to whoever waits
        answers.put(error)
