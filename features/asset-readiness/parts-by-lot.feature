@major @req:AST-006
Feature: The parts of a repair come from the stock by lot, and stand in the history of the device

  Scenario: The device leads to the lot that went into it
    Given the workshop has 3 "Pump battery pack" as lot "LOT-26-061" expiring "in 2 years"
    And a maintenance request for "Infusion pump 7" in the technician's hands
    When the technician repairs "Infusion pump 7" with 2 "Pump battery pack"
    Then the workshop holds 1 "Pump battery pack"
    And the repairs of "Infusion pump 7" took the lots
      | LOT-26-061 | 2 |
