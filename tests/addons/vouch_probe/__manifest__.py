{
    "name": "Vouch probe",
    "summary": "A hospital's own module, as small as one can be: one model with a menu",
    "version": "19.0.1.0.0",
    "license": "LGPL-3",
    "depends": ["stock"],
    "data": ["security/ir.model.access.csv", "views/triage.xml"],
    "application": True,
}
