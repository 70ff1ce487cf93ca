"""What is looked for: the details a family's record holds, each as it stands there."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Named:
    """Somebody's name as the record has it. `family`: of the family itself; else a professional or another."""

    name: str
    family: bool = True


@dataclass(frozen=True)
class Details:
    """Every field may hold several lines as people wrote them; nothing needs to be in a special form.

    work: a post, a place, or both (“cleaner, Crossways Hotel”). roles: what the teller is to the child.
    """

    names: tuple[Named, ...] = ()
    addresses: tuple[str, ...] = ()
    reaches: tuple[str, ...] = ()  # telephone numbers, e-mail addresses, handles
    schools: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()
    work: tuple[str, ...] = ()
    roles: tuple[str, ...] = field(default=())
