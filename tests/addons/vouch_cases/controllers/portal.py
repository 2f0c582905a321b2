from odoo import http
from odoo.exceptions import UserError
from odoo.http import request


class LoanPortal(http.Controller):
    @http.route("/my/loans", type="http", auth="user", website=True)
    def loans(self, **_params):
        orders = request.env["loan.order"].search([])
        return request.render("vouch_cases.portal_loans", {"orders": orders, "page_name": "loans"})

    @http.route("/my/loans/<int:order>", type="http", auth="user", website=True)
    def loan(self, order, **_params):
        found = request.env["loan.order"].search([("id", "=", order)])
        return request.render("vouch_cases.portal_loans", {"orders": found, "page_name": "loans"})

    @http.route("/my/loans/close", type="jsonrpc", auth="user", website=True)
    def close(self):
        raise UserError("Loans are closed by the ward.")
