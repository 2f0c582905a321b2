from odoo import fields, models


class HandOut(models.TransientModel):
    _name = "loan.hand.out"
    _description = "Hand out"

    order_id = fields.Many2one("loan.order", required=True)
    to_whom = fields.Char("Handed to", required=True)
    # Only asked for where the loan is urgent.
    purpose = fields.Selection(related="order_id.purpose")
    consent = fields.Boolean("The head nurse agrees")

    def action_hand_out(self):
        self.order_id.state = "out"
        self.order_id.message_post(body=f"Handed to {self.to_whom}.")
        return {
            "type": "ir.actions.act_window",
            "name": "Kit",
            "res_model": "loan.kit",
            "res_id": self.order_id.kit_id.id,
            "views": [(False, "form")],
        } if self.order_id.kit_id else True
