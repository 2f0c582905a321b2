from odoo import fields, models


class Triage(models.Model):
    _name = "vouch.probe.triage"
    _description = "Triage"

    name = fields.Char("Case", required=True)
    urgency = fields.Selection([("low", "Low"), ("high", "High")], default="low", required=True)
    seen = fields.Boolean("Seen by a nurse")
    # Two fields of one label: which of them is meant has to be said.
    remark = fields.Char("Remark")
    remark_of_doctor = fields.Char("Remark")
