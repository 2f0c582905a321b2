from odoo import fields, models


class Incident(models.Model):
    _name = "loan.incident"
    _description = "Incident with a kit"

    name = fields.Char("What happened", required=True)
    order_id = fields.Many2one("loan.order", ondelete="cascade")
    # Required by the model, and in no view: only the server can say that it is missing.
    cause = fields.Char("Cause", required=True)
    severity = fields.Selection([("0", "Harmless"), ("1", "Harmful"), ("2", "Grave")], default="0")
    # What the incident is about, in two ways.
    about = fields.Reference([("loan.kit", "Kit"), ("res.partner", "Contact")], "About")
    res_model = fields.Char("Kind of document", default="loan.order")
    res_id = fields.Many2oneReference("Document", model_field="res_model")
    seen_on = fields.Datetime("Seen on")
