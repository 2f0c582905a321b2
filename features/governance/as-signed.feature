@critical @database:feature
Feature: Odoo is set as the hospital signed it

  @req:GOV-007
  Scenario: The approvals are those of the signed matrix, and they are asked for
    Given the buyer's order for "Pump battery pack" above the finance limit for "Intensive care"
    When the buyer puts the order up for approval
    Then the approvals as set are those of the signed matrix
    And the buyer cannot confirm the order

  @req:GOV-007
  Scenario: Each role is the one of the signed model
    When the access administrator opens the menu "Settings > Users & Companies > Users"
    Then everybody holds the rights approved for them and no others
