// Buttons of the portal page: one warns, the other is refused, both in yellow.
import { rpc } from '@web/core/network/rpc';
import { registry } from '@web/core/registry';
import { Interaction } from '@web/public/interaction';

export class Loans extends Interaction {
  static selector = '.o_loans_remind, .o_loans_close';
  dynamicContent = { _root: { 't-on-click': this.onClick } };

  onClick() {
    if (this.el.matches('.o_loans_close')) {
      return rpc('/my/loans/close');
    }
    this.services.notification.add('The ward was reminded an hour ago.', {
      title: 'Too soon',
      type: 'warning',
    });
  }
}

registry.category('public.interactions').add('vouch_cases.loans', Loans);
