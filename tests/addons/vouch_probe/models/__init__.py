from . import triage
