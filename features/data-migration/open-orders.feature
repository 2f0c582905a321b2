@critical @req:MIG-003 @database:scenario
Feature: The open orders are those of the old list

  Background:
    Given what "MedParts Supplies (fictional)" delivers is borne by "Biomedical engineering"
    And what "Clean Hands Trading (fictional)" delivers is borne by "Central stores"
    When the buyer opens the menu "Purchase > Orders > Purchase Orders"
    And the buyer imports the file "old-orders.csv"

  Scenario: In number, open quantity and value
    When the buyer takes over the order "OLD-PO-1194"
    And the buyer takes over the order "OLD-PO-1181"
    Then the open orders in Odoo are those of the file "old-orders-open.csv"

  Scenario: One that nobody took over is missing
    When the buyer takes over the order "OLD-PO-1194"
    Then the open orders in Odoo differ from the file "old-orders-open.csv" in
      | which                                      | what  | file  | Odoo    |
      | OLD-PO-1181, [PUMP-BATT] Pump battery pack | entry | there | missing |

  Scenario: One of them is received, billed and posted like any other
    When the buyer takes over the order "OLD-PO-1181"
    And the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-310" expiring "in 2 years"
    And the accounts payable clerk bills 4 of the order as "MP-5521"
    And the accounts payable clerk posts the bill
    Then the bill is posted
    And the buyer sees that the order waits for no bill
