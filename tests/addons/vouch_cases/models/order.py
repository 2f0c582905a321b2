from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import RedirectWarning, UserError, ValidationError

STATES = [
    ("draft", "Draft"),
    ("asked", "Asked"),
    ("approved", "Approved"),
    ("out", "In use"),
    ("back", "Returned"),
    ("cancelled", "Cancelled"),
]


class Order(models.Model):
    _name = "loan.order"
    _description = "Loan"
    _inherit = ["mail.thread", "mail.activity.mixin", "portal.mixin"]
    _order = "id desc"

    name = fields.Char("Loan number", default="New", readonly=True, copy=False)
    state = fields.Selection(STATES, "Status", default="draft", tracking=True, copy=False)
    active = fields.Boolean(default=True)
    company_id = fields.Many2one("res.company", default=lambda self: self.env.company)
    requester_id = fields.Many2one("res.users", "Requester", default=lambda self: self.env.user, copy=False)
    approver_id = fields.Many2one("res.users", "Approved by", readonly=True, copy=False)

    # What is lent, and from whom: one follows from the other.
    supplier_id = fields.Many2one("res.partner", "Supplier", tracking=True)
    kit_id = fields.Many2one("loan.kit", "Kit", domain="[('supplier_id', '=', supplier_id)]")
    substitute_id = fields.Many2one("loan.kit", "Substitute")
    kit_code = fields.Char(related="kit_id.code", string="Kit code")
    tag_ids = fields.Many2many("loan.tag", "loan_order_tag", string="Tags")
    need_ids = fields.Many2many("loan.tag", "loan_order_need", string="Needs")
    contact_ids = fields.Many2many("res.partner", string="Who is told")

    # How it is wanted.
    purpose = fields.Selection(
        [("planned", "Planned"), ("urgent", "Urgent"), ("trial", "Trial")], "Purpose", default="planned", required=True
    )
    reason = fields.Text("Reason")
    theatre = fields.Selection([("1", "Theatre 1"), ("2", "Theatre 2")], "Theatre")
    steam = fields.Selection([("steam", "Steam"), ("plasma", "Plasma")], "Steam  or  plasma")
    priority = fields.Selection([("0", "Normal"), ("1", "High"), ("2", "Very high")], "Priority", default="0")
    shared = fields.Boolean("Shared with others?")
    disinfected = fields.Boolean("Désinfecté à l'arrivée")
    cold = fields.Boolean('"Cold" chain')
    temperature = fields.Float("Temperature", digits=(6, 1))
    remark = fields.Char()
    instructions = fields.Html("Instructions")

    # When.
    start = fields.Date("Start")
    stop = fields.Date("End")
    return_by = fields.Date("Return by", compute="_compute_return_by", store=True, readonly=False)
    arrives_at = fields.Datetime("Arrives at")
    handling = fields.Float("Handling time")

    # Money.
    currency_id = fields.Many2one("res.currency", default=lambda self: self.env.company.currency_id)
    foreign_currency_id = fields.Many2one(
        "res.currency", "Supplier's currency", default=lambda self: self.env.ref("base.CHF", raise_if_not_found=False)
    )
    deposit = fields.Monetary("Deposit")
    foreign_deposit = fields.Monetary("Deposit abroad", currency_field="foreign_currency_id")
    discount = fields.Float("Discount")
    voucher = fields.Char("Voucher")
    share = fields.Float("Own share", digits=(6, 1))
    total = fields.Monetary("Total", compute="_compute_total", store=True)
    rush_fee = fields.Monetary("Rush fee")

    # One label in several places.
    ward_reference = fields.Char("Reference")
    supplier_reference = fields.Char("Reference")
    transport_reference = fields.Char("Reference")
    carrier = fields.Char("Carrier")
    in_out = fields.Char("In / out")

    # Papers.
    paper = fields.Binary("Delivery note")
    paper_name = fields.Char()
    picture = fields.Image("Picture")
    about = fields.Reference([("loan.kit", "Kit"), ("res.partner", "Contact")], "Concerns")

    line_ids = fields.One2many("loan.line", "order_id", "Trays")
    tray_count = fields.Integer("Trays in all", compute="_compute_total", store=True)
    incident_ids = fields.One2many("loan.incident", "order_id", "Incidents")
    incident_count = fields.Integer(compute="_compute_incident_count")
    secret_note = fields.Char("Note for managers", groups="vouch_cases.group_manager")

    @api.depends("line_ids.fee", "line_ids.quantity")
    def _compute_total(self):
        for order in self:
            order.total = sum(order.line_ids.mapped("fee"))
            order.tray_count = sum(order.line_ids.mapped("quantity"))

    @api.depends("stop")
    def _compute_return_by(self):
        for order in self:
            order.return_by = order.stop and order.stop + timedelta(days=2)

    @api.depends("incident_ids")
    def _compute_incident_count(self):
        for order in self:
            order.incident_count = len(order.incident_ids)

    def _compute_access_url(self):
        super()._compute_access_url()
        for order in self:
            order.access_url = f"/my/loans/{order.id}"

    @api.onchange("kit_id")
    def _onchange_kit(self):
        if self.kit_id:
            self.deposit = self.kit_id.deposit
            self.tag_ids = self.kit_id.tag_ids

    @api.onchange("supplier_id")
    def _onchange_supplier(self):
        if self.kit_id.supplier_id != self.supplier_id:
            self.kit_id = False

    @api.onchange("deposit")
    def _onchange_deposit(self):
        if self.deposit > 5000:
            return {"warning": {"title": "High deposit", "message": "A deposit above 5000 needs the manager."}}

    @api.onchange("discount")
    def _onchange_discount(self):
        if self.discount > 0.5:
            raise UserError("Nobody gives more than half off.")

    @api.onchange("foreign_deposit")
    def _onchange_foreign_deposit(self):
        if self.foreign_deposit > 10000:
            raise UserError("Nobody pays that much abroad.")

    @api.onchange("voucher")
    def _onchange_voucher(self):
        """Takes what was typed away again where it is none of ours."""
        if self.voucher and not self.voucher.startswith("V-"):
            self.voucher = False
            return {"warning": {"title": "Unknown voucher", "message": "Vouchers begin with V-.", "type": "notification"}}

    @api.onchange("share")
    def _onchange_share(self):
        """Holds what is too much at the most there is and says so; takes a small one for another number and does not."""
        if self.share > 100:
            self.share = 100
            return {"warning": {"title": "Share", "message": "A share is 100 at most."}}
        if 0 < self.share < 5:
            self.share *= 10

    @api.onchange("purpose")
    def _onchange_purpose(self):
        """From the loan to its trays."""
        for line in self.line_ids:
            line.unit_fee = 30 if self.purpose == "urgent" else 20

    @api.onchange("line_ids")
    def _onchange_lines(self):
        """And from the trays to the loan."""
        self.rush_fee = 50 if sum(self.line_ids.mapped("quantity")) > 5 else 0

    @api.constrains("start", "stop")
    def _check_days(self):
        for order in self:
            if order.start and order.stop and order.stop < order.start:
                raise ValidationError("A loan cannot end before it starts.")

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            if vals.get("name", "New") == "New":
                vals["name"] = self.env["ir.sequence"].sudo().next_by_code("loan.order")
        return super().create(vals_list)

    def action_ask(self):
        if not self.line_ids:
            raise UserError("A loan needs at least one tray.")
        self.state = "asked"

    def action_approve(self):
        if not self.env.user.has_group("vouch_cases.group_manager"):
            raise UserError("Only a manager approves loans.")
        for order in self:
            if order._needs_four_eyes() and order.requester_id == self.env.user:
                raise UserError("Who asked for a loan cannot approve it.")
            if not order.supplier_id:
                raise RedirectWarning(
                    "A loan without a supplier cannot be approved.",
                    self.env.ref("vouch_cases.supplier_action").id,
                    "Look at the suppliers",
                )
        self.write({"state": "approved", "approver_id": self.env.uid})

    def _needs_four_eyes(self):
        asked = self.env["ir.config_parameter"].sudo().get_param("vouch_cases.four_eyes", "yes")
        return asked == "yes"

    def action_cancel(self):
        self.state = "cancelled"

    def action_draft(self):
        self.write({"state": "draft", "approver_id": False})

    def action_nothing(self):
        """Looks like a button that does something."""

    def action_hand_out(self):
        return self._open_wizard("loan.hand.out", "Hand out")

    def action_return(self):
        return self._open_wizard("loan.return", "Take back")

    def _open_wizard(self, model, title):
        return {
            "type": "ir.actions.act_window",
            "name": title,
            "res_model": model,
            "view_mode": "form",
            "target": "new",
            "context": {"default_order_id": self.id, "default_received": self.tray_count},
        }

    def action_bill(self):
        """Shown and greyed out; who calls it all the same is refused."""
        raise UserError("Loans are billed at the end of the month.")

    def action_tell(self):
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "title": "Ward told",
                "message": f"The ward knows about {self.name}.",
                "type": "success",
                "next": {
                    "type": "ir.actions.act_window",
                    "name": "Loans",
                    "res_model": "loan.order",
                    "views": [(False, "list")],
                },
            },
        }

    def action_supplier_page(self):
        return {"type": "ir.actions.act_url", "url": "/my/loans", "target": "new"}

    def action_incidents(self):
        return {
            "type": "ir.actions.act_window",
            "name": "Incidents",
            "res_model": "loan.incident",
            "view_mode": "list,form",
            "domain": [("order_id", "=", self.id)],
            "context": {"default_order_id": self.id},
        }

    def action_kit(self):
        return {
            "type": "ir.actions.act_window",
            "name": "Kit",
            "res_model": "loan.kit",
            "res_id": self.kit_id.id,
            "view_mode": "form",
        }

    @api.model
    def _remind(self):
        """By the scheduled action: what should be back is followed up."""
        late = self.search([("state", "=", "out"), ("return_by", "<", fields.Date.today())])
        for order in late:
            order.message_post(body="This loan is late.")
        late.priority = "2"
