"""All persons by id."""

from . import jiang, lei, lin, luo, qin, su, xu, zheng, zhou
from .person import Person, check

PEOPLE: dict[str, Person] = {p.who: p for p in (m.PERSON for m in (lin, zheng, qin, lei, xu, zhou, jiang, luo, su))}
for _person in PEOPLE.values():
    check(_person)
