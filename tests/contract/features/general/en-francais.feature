# language: fr
@req:PRC-002 @database:scenario
Fonctionnalité: Une demande de prix, dite en français

  Scénario: L'acheteuse remplit une demande de prix, l'infirmière n'y touche pas
    Étant donné que l'acheteuse travaille en "French / Français"
    Et que l'acheteuse ouvre le menu "Achats > Commandes > Demandes de prix"
    Quand l'acheteuse commence un nouvel enregistrement
    Alors "Fournisseur" est obligatoire
    Quand l'acheteuse remplit
      | Fournisseur                     | MedParts Supplies (fictional) |
      | Échéance de commande         | dans 7 jours 09:00            |
      | E-mail de rappel de réception | oui                           |
    Et l'acheteuse ajoute à "Produits"
      | Produit           | Quantité | Prix unitaire |
      | Pump battery pack | 3        | 200        |
    Et l'acheteuse enregistre sous le nom "la commande urgente"
    Alors "Échéance de commande" est "dans 7 jours 09:00"
    Et "E-mail de rappel de réception" est "oui"
    Et l'acheteuse ne voit pas le bouton "Approuver la commande"
    Et l'acheteuse ne voit pas le menu "Achats > Configuration > Paramètres"
    Et l'infirmière du service ne peut pas appuyer sur "Confirm Order"
    Et l'infirmière du service ne peut pas ouvrir "la commande urgente"
