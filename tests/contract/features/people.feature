@req:ACC-002
Feature: People, devices and contracts

  Scenario: Who enters what
    Then the buyer can enter "quotations"
    And the storekeeper cannot enter "quotations"
    And nobody can enter both "suppliers" and "payments"
    And the buyer cannot give themselves more rights

  Scenario: A login has its role, and ends
    Given the role "Stores relief" with the rights of the storekeeper
    Then the personnel officer cannot close the login of the facilities technician
    When the access administrator gives the facilities technician the role "Stores relief"
    And the access administrator withdraws the role "Stores relief" from the facilities technician
    And the access administrator closes the login of the facilities technician
    Then the login of the facilities technician is closed

  Scenario: Leave is decided on
    Given the service desk agent has asked for leave on "next wednesday"
    Then the biomedical lead cannot agree to the leave
    When the service supervisor agrees to the leave
    And the personnel manager agrees to the leave
    Then the leave is granted

  Scenario: Devices have their status, their service and their time to be answered
    Given the biomedical lead opens the menu "Maintenance > Maintenance > Maintenance Plans"
    When the biomedical lead starts a new record
    And the biomedical lead sets "Equipment" to "Infusion pump 8"
    And the biomedical lead saves
    And the system runs the scheduled action "Maintenance: generate preventive maintenance requests"
    Then the preventive request of "Infusion pump 8" names the technician
    And the technician cannot declare "Infusion pump 7" as "In service"
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    Then the ticket has the service level "Response 4h"

  Scenario: A contract comes to its invoice
    Given the sales representative's contract with "MedParts Supplies (fictional)"
    When the sales representative confirms the contract
    And the sales representative invoices the contract
    Then the invoice leads back to the first contact
    And the sales manager cannot post the invoice
    When the accounts payable clerk posts the invoice
    Then the invoice stands in the books
