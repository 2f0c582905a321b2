@major @req:INV-009 @database:feature
Feature: What falls below its minimum is proposed once, up to its maximum

  Scenario: While the proposal is open, nothing more is proposed
    Given the central store holds 2 "Surgical drape"
    And the central store keeps at least 4 and at most 10 "Surgical drape"
    When the system runs the scheduled action "Procurement: run scheduler"
    And the system runs the scheduled action "Procurement: run scheduler"
    Then 8 "Surgical drape" are proposed for ordering, once

  Scenario: What lies at its minimum is not proposed
    Given the central store holds 4 "Influenza vaccine, 10 doses (2-8 °C)"
    And the central store keeps at least 4 and at most 10 "Influenza vaccine, 10 doses (2-8 °C)"
    When the system runs the scheduled action "Procurement: run scheduler"
    Then there is no purchase requirement
