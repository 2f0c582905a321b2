# language: fr
@req:PRC-002
Fonctionnalité: Une demande de prix, dite en français

  Scénario: L'acheteuse remplit une demande de prix, l'infirmière n'y touche pas
    Étant donné que l'acheteuse ouvre le menu "Purchase > Orders > Requests for Quotation"
    Quand l'acheteuse commence un nouvel enregistrement
    Alors "Vendor" est obligatoire
    Quand l'acheteuse remplit
      | Vendor                 | MedParts Supplies (fictional) |
      | Order Deadline         | dans 7 jours 09:00            |
      | Receipt Reminder Email | oui                           |
    Et l'acheteuse ajoute à "Products"
      | Product           | Quantity | Unit Price |
      | Pump battery pack | 3        | 200        |
    Et l'acheteuse enregistre sous le nom "la commande urgente"
    Alors "Order Deadline" est "dans 7 jours 09:00"
    Et "Receipt Reminder Email" est "oui"
    Et l'acheteuse ne voit pas le bouton "Approve Order"
    Et l'infirmière du service ne peut pas appuyer sur "Confirm Order"
    Et l'infirmière du service ne peut pas ouvrir "la commande urgente"
