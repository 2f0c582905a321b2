from odoo import api, fields, models
from odoo.exceptions import UserError


class Return(models.TransientModel):
    _name = "loan.return"
    _description = "Take back"

    order_id = fields.Many2one("loan.order", required=True)
    expected = fields.Integer("Expected trays", compute="_compute_expected")
    # Prefilled by the button that opens the wizard.
    received = fields.Integer("Received trays")
    complete = fields.Boolean("Complete", compute="_compute_complete", store=True, readonly=False)
    missing = fields.Char("What is missing")

    @api.depends("order_id")
    def _compute_expected(self):
        for wizard in self:
            wizard.expected = wizard.order_id.tray_count

    @api.depends("received", "expected")
    def _compute_complete(self):
        for wizard in self:
            wizard.complete = wizard.received >= wizard.expected

    def action_take_back(self):
        if self.received < 0:
            raise UserError("Nobody brings back less than nothing.")
        if not self.complete:
            return {
                "type": "ir.actions.act_window",
                "name": "Report an incident",
                "res_model": "loan.return.incident",
                "view_mode": "form",
                "target": "new",
                "context": {"default_order_id": self.order_id.id, "default_name": self.missing},
            }
        self.order_id.state = "back"


class ReturnIncident(models.TransientModel):
    _name = "loan.return.incident"
    _description = "Report an incident"

    order_id = fields.Many2one("loan.order", required=True)
    name = fields.Char("What happened", required=True)
    cause = fields.Char("Cause")
    step_ids = fields.One2many("loan.return.step", "incident_id", "Steps")

    def action_report(self):
        self.order_id.state = "back"
        steps = ", ".join(self.step_ids.mapped("name"))
        self.env["loan.incident"].create(
            {"name": self.name, "cause": self.cause or steps or "unknown", "order_id": self.order_id.id}
        )


class ReturnStep(models.TransientModel):
    _name = "loan.return.step"
    _description = "What is done about an incident"

    incident_id = fields.Many2one("loan.return.incident", required=True, ondelete="cascade")
    name = fields.Char("Step", required=True)
    by_whom = fields.Char("By whom")
