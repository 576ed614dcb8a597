"""x."""
from generator.records import Reading
def recognises(text: str) -> bool:
    return False
def parse(text: str, where: str) -> Reading:
    return Reading()
