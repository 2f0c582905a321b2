# What comes from the old system: files that are cleansed and loaded, rehearsals, and what was left behind.
Feature: Business sentences of the move from the old system

  @req:MIG-001 @database:scenario
  Scenario: What stands twice is told and not loaded
    Given a name that stands in the list already is turned away
    When the second procurement approver opens the menu "Purchase > Orders > Vendors"
    Then these lines of "old-suppliers.csv" stand twice
      | line | same as                       |
      | 4    | line 2                        |
      | 6    | line 3                        |
      | 7    | MedParts Supplies (fictional) |
    And the second procurement approver is told each line of "old-suppliers.csv" that stands twice
    And no line of "old-suppliers.csv" was loaded

  @req:MIG-008 @database:scenario
  Scenario: What is cleansed is loaded and leaves no difference
    Given the list of rehearsals with
      | Entry             | Part      | Rehearsal | In charge                       | Differences |
      | Suppliers, second | Suppliers | Second    | the second procurement approver | 0           |
    Then no line of "old-suppliers-cleansed.csv" stands twice
    When the second procurement approver opens the menu "Purchase > Orders > Vendors"
    And the second procurement approver imports the file "old-suppliers-cleansed.csv"
    Then each line of "old-suppliers-cleansed.csv" stands in Odoo once
    And "Suppliers, second" says how many lines of "old-suppliers-cleansed.csv" are missing in Odoo

  @req:MIG-009 @database:scenario
  Scenario: What was left behind is in the archive alone
    Given the archive that the auditor reads holds
      | Document    | Supplier                      | Device              |
      | INV-18-0417 | Oldbridge Medical (fictional) |                     |
      | SRV-17-0033 | Lakeside Service (fictional)  | Ventilator 3 (sold) |
    Then the auditor finds in the archive by "Oldbridge"
      | INV-18-0417 |
    And the quality manager finds nothing in the archive by "Oldbridge"
    And nothing of "Oldbridge" is in the live system

  @req:MIG-001 @database:scenario
  Scenario: Items of the old system are loaded by whoever keeps them
    Given the stores supervisor keeps the list of items
    When the stores supervisor opens the menu "Inventory > Products > Products"
    And the stores supervisor switches to the list view
    And the stores supervisor imports the file "old-items-cleansed.csv"
    Then each line of "old-items-cleansed.csv" stands in Odoo once

  @req:MIG-002 @database:scenario
  Scenario: A count of the old system is compared with its file
    Given the stores are empty
    When the stores supervisor opens the menu "Inventory > Products > Lots / Serial Numbers"
    And the stores supervisor imports the file "old-lots.csv"
    And the stores supervisor opens the menu "Inventory > Reporting > Locations"
    And the stores supervisor imports the file "old-count.csv"
    Then the counted lots in Odoo are those of the file "old-count.csv"

  @req:MIG-002 @database:scenario
  Scenario: What differs is said by entry
    Then the open orders in Odoo differ from the file "old-orders-open.csv" in
      | which                                                  | what  | file  | Odoo    |
      | OLD-PO-1181, [PUMP-BATT] Pump battery pack             | entry | there | missing |
      | OLD-PO-1194, [GLOVE-M] Examination gloves M, box of 100 | entry | there | missing |
      | OLD-PO-1194, [DRAPE] Surgical drape                    | entry | there | missing |

  @req:MIG-003 @database:scenario
  Scenario: An order of the old system is taken over
    Given what "MedParts Supplies (fictional)" delivers is borne by "Biomedical engineering"
    And what "Clean Hands Trading (fictional)" delivers is borne by "Central stores"
    When the buyer opens the menu "Purchase > Orders > Purchase Orders"
    And the buyer imports the file "old-orders.csv"
    And the buyer takes over the order "OLD-PO-1181"
    Then the open orders in Odoo differ from the file "old-orders-open.csv" in
      | which                                                  | what  | file  | Odoo    |
      | OLD-PO-1194, [GLOVE-M] Examination gloves M, box of 100 | entry | there | missing |
      | OLD-PO-1194, [DRAPE] Surgical drape                    | entry | there | missing |

  @req:MIG-005
  Scenario: A device is serviced on its day by itself
    Given the biomedical lead opens the menu "Maintenance > Maintenance > Maintenance Plans"
    When the biomedical lead starts a new record
    And the biomedical lead fills in
      | Equipment              | Infusion pump 8 |
      | Start Maintenance Date | 2026-03-31      |
    And the biomedical lead saves
    And the system runs the scheduled action "Maintenance: generate preventive maintenance requests"
    Then the next service of "Infusion pump 8" falls on a 31 March
