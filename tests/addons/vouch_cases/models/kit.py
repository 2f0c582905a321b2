from odoo import api, fields, models


class Stage(models.Model):
    _name = "loan.stage"
    _description = "Stage of a kit"
    _order = "sequence, id"

    name = fields.Char(required=True)
    sequence = fields.Integer()
    fold = fields.Boolean("Folded")


class Tag(models.Model):
    _name = "loan.tag"
    _description = "Tag"

    name = fields.Char(required=True)
    color = fields.Integer()


class Kit(models.Model):
    _name = "loan.kit"
    _description = "Loan kit"
    _inherit = ["mail.thread"]
    _order = "sequence, id"

    name = fields.Char("Kit", required=True, tracking=True)
    code = fields.Char(copy=False)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    stage_id = fields.Many2one(
        "loan.stage", default=lambda self: self.env["loan.stage"].search([], limit=1),
        group_expand="_all_stages", tracking=True,
    )
    # A colleague's field whose label an English speaker has not changed.
    serial = fields.Char("N° de série")
    supplier_id = fields.Many2one("res.partner", "Supplier")
    company_id = fields.Many2one("res.company")
    currency_id = fields.Many2one("res.currency", default=lambda self: self.env.company.currency_id)
    deposit = fields.Monetary()
    trays = fields.Integer("Trays", default=1)
    picture = fields.Image()
    tag_ids = fields.Many2many("loan.tag", string="Tags")
    order_ids = fields.One2many("loan.order", "kit_id")
    order_count = fields.Integer(compute="_compute_order_count")

    _code_unique = models.Constraint("UNIQUE(code)", "Another kit has this code already.")

    @api.depends("order_ids")
    def _compute_order_count(self):
        for kit in self:
            kit.order_count = len(kit.order_ids)

    @api.model
    def _all_stages(self, stages, domain):
        return stages.search([])

    def action_orders(self):
        return {
            "type": "ir.actions.act_window",
            "name": "Loans of the kit",
            "res_model": "loan.order",
            "view_mode": "list,form",
            "domain": [("kit_id", "in", self.ids)],
            "context": {"default_kit_id": self[:1].id},
        }

    def action_lock(self):
        """Pressed in a line: what is locked cannot be lent out."""
        self.stage_id = self.env.ref("vouch_cases.stage_locked")
