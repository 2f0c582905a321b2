@major @req:MIG-006 @database:scenario
Feature: Everybody who works here arrives, and so does every open ticket

  Scenario: People with department, title and manager
    When the personnel officer opens the menu "Employees > Employees"
    And the personnel officer switches to the list view
    And the personnel officer imports the file "old-employees.csv"
    Then the employees in Odoo are those of the file "old-employees.csv"

  Scenario: A list that is loaded once more changes nobody
    When the personnel officer opens the menu "Employees > Employees"
    And the personnel officer switches to the list view
    And the personnel officer imports the file "old-employees.csv"
    And the personnel officer opens the menu "Employees > Employees"
    And the personnel officer switches to the list view
    And the personnel officer imports the file "old-employees.csv"
    Then the employees in Odoo are those of the file "old-employees.csv"

  Scenario: A list without the numbers of the old system makes people twice, and each is found
    When the personnel officer opens the menu "Employees > Employees"
    And the personnel officer switches to the list view
    And the personnel officer imports the file "old-employees.csv"
    And the personnel officer opens the menu "Employees > Employees"
    And the personnel officer switches to the list view
    And the personnel officer imports the file "old-employees-without-ids.csv"
    Then the employees in Odoo differ from the file "old-employees.csv" in
      | which           | what  | file    | Odoo  |
      | Iris Newward    | entry | missing | there |
      | Pavel Workbench | entry | missing | there |
      | Greta Shelf     | entry | missing | there |

  Scenario: A department that nobody knows is turned away, a wrong manager is found
    When the personnel officer opens the menu "Employees > Employees"
    And the personnel officer switches to the list view
    Then the personnel officer is refused to import the file "old-employees-with-faults.csv" because "Wards (old)"
    When the personnel officer imports the file "old-employees-other-manager.csv"
    Then the employees in Odoo differ from the file "old-employees.csv" in
      | which           | what    | file             | Odoo              |
      | Pavel Workbench | Manager | Leila Biomedlead | Stella Supervisor |

  Scenario: Tickets with requester, priority and state
    When the service desk agent opens the menu "Helpdesk > Tickets > All Tickets"
    And the service desk agent switches to the list view
    And the service desk agent imports the file "old-tickets.csv"
    Then the open tickets in Odoo are those of the file "old-tickets.csv"

  Scenario: An old ticket is taken over and closed like any other
    When the service desk agent opens the menu "Helpdesk > Tickets > All Tickets"
    And the service desk agent switches to the list view
    And the service desk agent imports the file "old-tickets.csv"
    And the service desk agent opens the menu "Helpdesk > Tickets > All Tickets"
    And the service desk agent opens "Bed 12 does not lower" from the list
    And the service desk agent presses "Assign to me"
    And the service desk agent moves it to the stage "Done"
    Then the stage is "Done"
    And "Assigned user" is "Sam Servicedesk"
    And the open tickets in Odoo differ from the file "old-tickets.csv" in
      | which                 | what  | file | Odoo |
      | Bed 12 does not lower | Stage | New  | Done |
