from odoo import fields, models


class Kit(models.Model):
    _inherit = "loan.kit"

    # Each kit says which details its passports ask for.
    detail_definition = fields.PropertiesDefinition("Details of a passport")


class Passport(models.Model):
    _name = "loan.passport"
    _description = "Passport of a kit"

    name = fields.Char("Passport", required=True)
    kit_id = fields.Many2one("loan.kit", "Kit")
    details = fields.Properties("Details", definition="kit_id.detail_definition")
    paper = fields.Binary("Certificate")
    paper_name = fields.Char()
    attachment_ids = fields.Many2many("ir.attachment", string="Further papers")
    signature = fields.Binary("Signed by the theatre")
    colour = fields.Integer("Colour of the shelf")
    label_colour = fields.Char("Colour of the label")
    scope = fields.Char("Where it is used", default="[('active', '=', True)]")
    model = fields.Char(default="loan.order")
    checked = fields.Float("Checked")
    wear = fields.Integer("Wear", default=40)
    rating = fields.Float("Rating", default=7)
    odd = fields.Char("Odd")
