from datetime import timedelta

from odoo import api, fields, models


class Postpone(models.TransientModel):
    _name = "loan.postpone"
    _description = "Postpone loans"

    @api.model
    def _ticked(self):
        return self.env["loan.order"].browse(self.env.context.get("active_ids", []))

    # What was ticked in the list that the wizard was opened from.
    order_ids = fields.Many2many("loan.order", default=_ticked, string="Loans")
    how_many = fields.Integer("Loans in all", compute="_compute_how_many")
    days = fields.Integer("Days", default=7)
    why = fields.Selection([("theatre", "Theatre is closed"), ("other", "Something else")], "Why", required=True)
    words = fields.Char("In other words")

    @api.depends("order_ids")
    def _compute_how_many(self):
        for wizard in self:
            wizard.how_many = len(wizard.order_ids)

    def action_postpone(self):
        for order in self.order_ids.filtered("start"):
            days = timedelta(days=self.days)
            order.write({"start": order.start + days, "stop": order.stop and order.stop + days})
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "message": f"{self.how_many} loans were postponed.",
                "next": {"type": "ir.actions.act_window_close"},
            },
        }

    def action_rules(self):
        return {"type": "ir.actions.act_url", "url": "/my/loans?rules=1", "target": "new"}

    def action_rules_done(self):
        return {**self.action_rules(), "close": True}

    def action_elsewhere(self):
        return {"type": "ir.actions.act_url", "url": "https://example.org/closed", "target": "self"}

    def action_paper(self):
        return {"type": "ir.actions.act_url", "url": "/web/content/1?download=true", "target": "self"}

    def action_all(self):
        return {"type": "ir.actions.act_url", "url": "my/loans", "target": "self"}
