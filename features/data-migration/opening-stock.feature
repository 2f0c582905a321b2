@critical @req:MIG-002 @database:scenario
Feature: The opening stock is the old count

  Background:
    Given the stores are empty
    When the stores supervisor opens the menu "Inventory > Products > Lots / Serial Numbers"
    And the stores supervisor imports the file "old-lots.csv"
    And the stores supervisor opens the menu "Inventory > Reporting > Locations"

  Scenario: Lot by lot, place by place and in value
    When the stores supervisor imports the file "old-count.csv"
    Then the counted lots in Odoo are those of the file "old-count.csv"
    And the stock values in Odoo are those of the file "old-values.csv"

  Scenario: A count that is loaded once more is refused, and changes nothing
    When the stores supervisor imports the file "old-count.csv"
    And the stores supervisor opens the menu "Inventory > Reporting > Locations"
    Then the stores supervisor is refused to import the file "old-count.csv" because "editing is restricted"
    And the counted lots in Odoo are those of the file "old-count.csv"
    And the stock values in Odoo are those of the file "old-values.csv"

  Scenario: What was copied wrongly is found by lot and place
    When the stores supervisor imports the file "old-count-with-faults.csv"
    Then the counted lots in Odoo differ from the file "old-count.csv" in
      | which                                                          | what                 | file    | Odoo    |
      | WH/Stock, [PUMP-BATT] Pump battery pack, OLD-BAT-25-02         | Inventoried Quantity | 6       | 16      |
      | WH/Stock, [DRAPE] Surgical drape, OLD-DRP-25-07                | entry                | there   | missing |
      | WH/Emergency stock, [GLOVE-M] Examination gloves M, box of 100 | entry                | there   | missing |
      | WH/Quarantine, [GLOVE-M] Examination gloves M, box of 100      | entry                | missing | there   |
