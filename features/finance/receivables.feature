@major @req:FIN-013 @database:feature
Feature: What an institution still owes

  Scenario: An invoice paid in part shows what is left
    Given the sales representative's contract with "MedParts Supplies (fictional)"
    When the sales representative confirms the contract
    And the sales representative invoices the contract
    And the accounts payable clerk posts the invoice
    And the payments officer records that 200 of the invoice were paid
    Then the finance controller sees what is left of the invoice after 200
