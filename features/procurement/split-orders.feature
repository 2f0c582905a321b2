@major @req:PRC-007
Feature: Orders that were split come before the procurement manager

  Scenario: Each below the limit, together above it, within a week
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer confirms the order
    Then the procurement manager finds no orders that were split
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the system lets 3 days pass
    And the buyer confirms the order
    Then the procurement manager finds 2 orders that were split

  Scenario: With more than a week between them
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer confirms the order
    And the system lets 8 days pass
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer confirms the order
    Then the procurement manager finds no orders that were split
