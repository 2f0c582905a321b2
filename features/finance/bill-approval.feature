@major @req:FIN-005 @database:feature
Feature: From the bill limit on, the finance controller agrees

  Scenario Outline: A bill <amount> waits
    Given the order for a "Pump battery pack" <amount> was received
    When the accounts payable clerk bills 1 of the order as "<reference>"
    And the accounts payable clerk requests approval of the bill
    Then the accounts payable clerk cannot approve the bill
    And the accounts payable clerk cannot post the bill
    When the finance controller approves the bill
    And the accounts payable clerk posts the bill
    Then the bill is posted

    Examples:
      | amount               | reference |
      | at the bill limit    | INV-7831  |
      | above the bill limit | INV-7832  |

  Scenario: A bill below the bill limit is posted at once
    Given the order for a "Pump battery pack" below the bill limit was received
    When the accounts payable clerk bills 1 of the order as "INV-7833"
    And the accounts payable clerk posts the bill
    Then the bill is posted
