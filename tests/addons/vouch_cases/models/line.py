from odoo import api, fields, models


class Line(models.Model):
    _name = "loan.line"
    _description = "Tray of a loan"
    _order = "sequence, id"

    order_id = fields.Many2one("loan.order", required=True, ondelete="cascade")
    sequence = fields.Integer(default=10)
    name = fields.Char("Tray", required=True)
    # Offered is what the parent's supplier delivers.
    kit_id = fields.Many2one("loan.kit", "Kit", domain="[('supplier_id', 'in', [parent.supplier_id, False])]")
    quantity = fields.Integer("Quantity", default=1)
    weight = fields.Float("Weight > 10 kg", digits=(10, 1))
    unit_fee = fields.Monetary("Fee")
    currency_id = fields.Many2one(related="order_id.currency_id")
    fee = fields.Monetary("Total fee", compute="_compute_fee", store=True)
    state = fields.Selection([("todo", "To check"), ("ok", "Checked"), ("bad", "Incomplete")], default="todo", required=True)
    counted_by = fields.Char("Counted by")
    lot = fields.Char("Lot")
    check_ids = fields.One2many("loan.check", "line_id", "Checks")

    @api.depends("quantity", "unit_fee")
    def _compute_fee(self):
        for line in self:
            line.fee = line.quantity * line.unit_fee

    @api.onchange("kit_id")
    def _onchange_kit(self):
        if self.kit_id:
            self.name = self.kit_id.name
            self.quantity = self.kit_id.trays

    @api.onchange("quantity")
    def _onchange_quantity(self):
        if self.quantity > 20:
            return {"warning": {"title": "So many trays?", "message": f"{self.quantity} trays fill the whole room."}}

    def action_check(self):
        self.state = "ok"

    def action_reopen(self):
        self.state = "todo"


class Check(models.Model):
    _name = "loan.check"
    _description = "Check of a tray"

    line_id = fields.Many2one("loan.line", required=True, ondelete="cascade")
    name = fields.Char("Check", required=True)
    result = fields.Selection([("pass", "Passed"), ("fail", "Failed")], "Result")
    reason = fields.Char("Reason")
    finding_ids = fields.One2many("loan.finding", "check_id", "Findings")


class Finding(models.Model):
    _name = "loan.finding"
    _description = "Finding of a check"

    check_id = fields.Many2one("loan.check", required=True, ondelete="cascade")
    name = fields.Char("Finding", required=True)
    grave = fields.Boolean("Grave")
