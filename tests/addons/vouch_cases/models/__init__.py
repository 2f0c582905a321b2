from . import kit, incident, line, order
