from . import kit, incident, line, order, passport
