@major @database:feature
Feature: A contract with an institution is one story up to its invoice

  @req:CRM-001 @req:CRM-002
  Scenario: Who sells does not post the invoice
    Given the sales representative's contract with "MedParts Supplies (fictional)"
    When the sales representative confirms the contract
    And the sales representative invoices the contract
    Then the invoice leads back to the first contact
    And the sales representative cannot post the invoice
    And the sales manager cannot post the invoice
    When the accounts payable clerk posts the invoice
    Then the invoice stands in the books

  @critical @req:CRM-003
  Scenario: An institution finds its own contract on the portal
    Given the sales representative's contract with "MedParts Supplies (fictional)"
    When the sales representative confirms the contract
    And the supplier contact opens the portal page of "the contract"
    Then the supplier contact reads "Sales Order" on the page

  @critical @req:CRM-003
  Scenario: An institution finds its own invoice on the portal
    Given the sales representative's contract with "MedParts Supplies (fictional)"
    When the sales representative confirms the contract
    And the sales representative invoices the contract
    And the accounts payable clerk posts the invoice
    And the supplier contact opens the portal page of "the invoice"
    Then the supplier contact reads "INV/" on the page

  @critical @req:CRM-003
  Scenario: Another institution's invoice stays closed to it
    Given the sales representative's contract with "Clean Hands Trading (fictional)"
    When the sales representative confirms the contract
    And the sales representative invoices the contract
    And the accounts payable clerk posts the invoice
    Then the supplier contact cannot open the portal page of "the invoice"

  @critical @req:CRM-003
  Scenario: Another institution's contract stays closed to it
    Given the sales representative's contract with "Clean Hands Trading (fictional)"
    When the sales representative confirms the contract
    Then the supplier contact cannot open the portal page of "the contract"
